-- Gives entries a time to live, now that PostgreSQL has them; none to which a later write is pending.
-- KEYS: entries. ARGV: for each of them the version flushed, time to live in ms, when that ends.
-- Returns how many were given one.
local settled = 0
for i, key in ipairs(KEYS) do
  local version, life, ends = ARGV[3 * i - 2], ARGV[3 * i - 1], ARGV[3 * i]
  -- As accept.lua writes it. Nobody else stores an entry without a time to live.
  local pending = '{"version":' .. version .. ',"expires":0,'
  local entry = redis.call('GET', key)
  if entry and string.sub(entry, 1, #pending) == pending
      -- First, since it makes room: a full Redis refuses only what begins by storing.
      and redis.call('PEXPIRE', key, life, 'NX') == 1 then
    local rest = string.sub(entry, #pending)
    redis.call('SET', key, '{"version":' .. version .. ',"expires":' .. ends .. rest, 'KEEPTTL')
    settled = settled + 1
  end
end
return settled
