-- Asks for the lease on an entry that is missing, or of which the caller knows that it is useless.
-- KEYS: entry, lease. ARGV: token, lease time in ms, the useless entry as the caller saw it or ''.
-- Returns 1 granted, 0 there is another entry meanwhile, -1 somebody else holds the lease.
local entry = redis.pcall('GET', KEYS[1]) -- an error where the key holds no string: useless too
if type(entry) == 'string' and entry ~= ARGV[3] then
  return 0
end
if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return 1
end
return -1
