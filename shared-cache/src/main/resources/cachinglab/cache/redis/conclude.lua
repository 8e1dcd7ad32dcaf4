-- A writer has committed. If no other came between, the entry may be what it wrote.
-- KEYS: entry, lease, writers. ARGV: token, entry or '' if there is to be none, time to live in ms.
-- Returns 1 stored, else 0.
if redis.call('ZREM', KEYS[3], ARGV[1]) == 0 then
  -- It took too long, or was never heard: readers may have filled in what it overwrote.
  redis.call('UNLINK', KEYS[1], KEYS[2])
  return 0
end
local alone = redis.call('GET', KEYS[2]) == ARGV[1] and redis.call('EXISTS', KEYS[3]) == 0
redis.call('DEL', KEYS[2]) -- of two writers side by side neither knows whose value is the newer
if not alone or ARGV[2] == '' then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
