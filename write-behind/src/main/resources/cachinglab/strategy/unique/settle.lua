-- Lets a claim end some time, unless another write of its holder is on its way.
-- KEYS: claim. ARGV: the holder's id, time to live in ms.
local there = redis.call('GET', KEYS[1])
if not there or string.match(there, '^%d+') ~= ARGV[1] or redis.call('PTTL', KEYS[1]) ~= -1 then
  return 0
end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
