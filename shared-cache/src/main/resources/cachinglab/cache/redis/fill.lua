-- Stores what a reader loaded, if no write has voided its lease since.
-- KEYS: entry, lease. ARGV: token, entry or '' if it must not be stored, time to live in ms.
-- Returns 1 if the lease still held, else 0.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return 0
end
redis.call('DEL', KEYS[2])
if ARGV[2] ~= '' then
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
end
return 1
