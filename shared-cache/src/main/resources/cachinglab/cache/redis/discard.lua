-- Removes a key, but neither a writer that is about to commit nor what has no time to live: that is a
-- write PostgreSQL does not have yet.
-- KEYS: any. Returns 1 if removed, else 0.
local declares = string.sub(KEYS[1], -8) == ':writers' or redis.pcall('GETRANGE', KEYS[1], 0, 0) == '!'
if declares or redis.call('PTTL', KEYS[1]) < 0 then
  return 0
end
return redis.call('UNLINK', KEYS[1])
