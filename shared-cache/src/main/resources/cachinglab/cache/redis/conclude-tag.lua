-- A writer has committed, or somebody invalidates: from now on the tag is in a new state, unless
-- another writer is about to commit.
-- KEYS: tag, writers. ARGV: token, time to live in ms.
redis.call('ZREM', KEYS[2], ARGV[1])
if redis.call('EXISTS', KEYS[2]) == 1 then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
