-- Puts what was computed in the place of its claim, if nobody has set or deleted the value since.
-- KEYS: value. ARGV: claim, value or '' if there is none to be stored, time to live in ms.
-- Returns 1 if the claim was still there, else 0.
if redis.pcall('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
if ARGV[2] == '' then
  redis.call('UNLINK', KEYS[1])
else
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
end
return 1
