-- Asks to compute a value that is missing, or of which the caller knows that it is useless.
-- KEYS: value. ARGV: claim, time in ms until the claimant counts as dead, the useless value as the
-- caller saw it or ''.
-- Returns nothing if the claim lies there now; else what is there: a value, or another's claim.
local seen = redis.pcall('GET', KEYS[1]) -- an error where the key holds no string: useless too
if type(seen) == 'string' and seen ~= ARGV[3] then
  return seen
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return false
