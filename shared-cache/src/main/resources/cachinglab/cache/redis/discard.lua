-- Removes a key unless it has no time to live: then it is a write PostgreSQL does not have yet.
-- KEYS: any. Returns 1 if removed, else 0.
if redis.call('PTTL', KEYS[1]) < 0 then
  return 0
end
return redis.call('UNLINK', KEYS[1])
