-- Stores what a reader loaded, if no write has voided its lease since.
-- KEYS: entry, lease. ARGV: token, entry or '' if it is too large, time to live in ms.
-- Returns 0 the lease was void, 1 stored, 2 the lease held and there is no room, or the entry is too large.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return 0
end
-- Stored first: Redis looks whether it has room before the first write of a script, and not again.
local stored = ARGV[2] ~= '' and not redis.pcall('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]).err
redis.call('DEL', KEYS[2])
return stored and 1 or 2
