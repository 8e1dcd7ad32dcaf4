-- Gives entries a time to live, now that PostgreSQL has them; none to which a later write is pending.
-- KEYS: entries. ARGV: for each of them the version flushed, time to live in ms, when that ends.
-- Returns how many were given one.
local settled = 0
for i, key in ipairs(KEYS) do
  local version, life, ends = ARGV[3 * i - 2], ARGV[3 * i - 1], ARGV[3 * i]
  local entry = redis.call('GET', key)
  -- As accept.lua writes it: nobody else stores an entry without a time to live.
  local pending, value = string.match(entry or '', '^{"version":(%d+),"expires":0,(.*)$')
  if pending == version and redis.call('PTTL', key) == -1 then
    redis.call('PEXPIRE', key, life) -- makes room: a full Redis refuses only what begins by storing
    redis.call('SET', key, '{"version":' .. version .. ',"expires":' .. ends .. ',' .. value, 'PX', life)
    settled = settled + 1
  end
end
return settled
