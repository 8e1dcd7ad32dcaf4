-- Makes a claim last until its write is flushed. Whoever looked for that write before it was accepted
-- sees another claim here now, and cannot take this one over for want of use.
-- KEYS: claim. ARGV: the claim as 'id:token'.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1] .. ':accepted')
return 1
