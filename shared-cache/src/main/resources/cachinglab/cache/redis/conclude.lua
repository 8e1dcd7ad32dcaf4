-- A writer has committed. If no other came between, the entry may be what it wrote.
-- KEYS: entry, lease, writers. ARGV: token, entry or '' if there is to be none, time to live in ms.
-- Returns 0 there is no entry, 1 stored, 2 it might have been and there is no room.
if not redis.call('ZSCORE', KEYS[3], ARGV[1]) then
  -- It took too long, or was never heard: readers may have filled in what it overwrote.
  redis.call('UNLINK', KEYS[1], KEYS[2])
  return 0
end
local alone = redis.call('GET', KEYS[2]) == ARGV[1] and redis.call('ZCARD', KEYS[3]) == 1
local outcome = 0
if alone and ARGV[2] ~= '' then
  -- Stored first: Redis looks whether it has room before the first write of a script, and not again.
  outcome = redis.pcall('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]).err and 2 or 1
end
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('DEL', KEYS[2]) -- of two writers side by side neither knows whose value is the newer
return outcome
