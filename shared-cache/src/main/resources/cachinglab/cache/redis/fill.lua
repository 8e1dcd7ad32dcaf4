-- Stores what a reader loaded, if no write has voided its lease since.
-- KEYS: entry, lease. ARGV: token, entry or '' if it is too large, time to live in ms.
-- Returns 0 the lease was void, 1 stored, 2 the lease held and the entry is too large.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return 0
end
redis.call('DEL', KEYS[2])
if ARGV[2] == '' then
  return 2
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
