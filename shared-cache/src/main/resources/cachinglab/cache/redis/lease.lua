-- Asks for the lease on an entry that is missing, or of which the caller knows that it is useless.
-- KEYS: entry, lease, writers. ARGV: token, lease time in ms, the useless entry as the caller saw it
-- or '', 'NX' or '' to take it from another reader.
-- Returns 1 granted, 0 there is another entry meanwhile, -1 another reader holds the lease, -2 a writer
-- is about to commit: then what is loaded now may be outdated before it is stored.
local entry = redis.pcall('GET', KEYS[1]) -- an error where the key holds no string: useless too
if type(entry) == 'string' and entry ~= ARGV[3] then
  return 0
end
local time = redis.call('TIME')
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', time[1] * 1000 + math.floor(time[2] / 1000))
if redis.call('EXISTS', KEYS[3]) == 1 then
  return -2
end
if ARGV[4] == 'NX' and redis.call('EXISTS', KEYS[2]) == 1 then
  return -1
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return 1
