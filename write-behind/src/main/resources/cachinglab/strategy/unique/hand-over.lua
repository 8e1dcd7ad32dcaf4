-- Takes a claim from one holder and gives it to another, or to nobody.
-- KEYS: claim. ARGV: the claim that is taken, the next one or '', time to live in ms,
--       the most of it that may be left: a claim younger than that is not taken.
--       One without a time to live was accepted, and may be.
-- Returns 1 if done, else 0.
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('PTTL', KEYS[1]) > tonumber(ARGV[4]) then
  return 0
end
if ARGV[2] == '' then
  return redis.call('DEL', KEYS[1])
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
