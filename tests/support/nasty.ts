const NUMBERS = [
  '2147483647',
  '2147483648',
  '-2147483649',
  '-1',
  '0',
  '1',
  '1.5',
  '1e99',
  '1e400',
  '0x10',
  '00007',
  '٣',
  'NaN',
  'Infinity',
  '999999999999999999999999',
]
const DATES = [
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '9999-99-99',
  '1900-01-01',
  '2100-01-01',
  '2024-02-29',
  '2025-02-29',
  '2026-11-18T08:50',
  '18/11/2026',
  '-000001-01-01',
  '+275760-09-13',
]
const TEXTS = [
  '',
  ' ',
  'x',
  "'; drop table pupil; --",
  '%',
  '_',
  '\\',
  '"',
  '(',
  '[*+?',
  ':* & !',
  '\u0001',
  '\ufffd',
  '\u202e',
  '🙂'.repeat(40),
  'a'.repeat(501),
  'é'.repeat(3000),
  '\r\n\r\nset-cookie: a=b',
  '<script>1</script>',
  '../../../etc/passwd',
  'null',
  'undefined',
  'on',
]
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', 'length']
const JSONS = [
  '{}',
  '[]',
  'null',
  '{"__proto__":{"x":1}}',
  '{"constructor":1}',
  '[[[[',
  '{"a":',
  '"x"',
  '1e999',
  '{"kind":"terms"}',
]

/** What no honest person types into a field, and what some do: a value of every kind, in no order. */
export const NASTY: readonly string[] = [...NUMBERS, ...DATES, ...TEXTS, ...KEYS, ...JSONS]

/** Names of fields that no form of ours has, and that a script may send all the same. */
export const NASTY_NAMES: readonly string[] = [...KEYS, 'x'.repeat(300), 'a[b][c]', 'a.b', '', '$ACTION_KEY']

/** What a part of an address may hold when it was typed by hand or by a script, already written for an address. */
export const NASTY_PARTS: readonly string[] = [
  ...[...NUMBERS, ...DATES, ...KEYS, "x'--", '<b>', '🙂', 'a'.repeat(2000)].map(encodeURIComponent),
  '%00',
  '%2500',
  '%0a',
  '%2f',
  '%5c',
  '%ff',
  '%E0%A4%A',
  '%',
  '%ED%A0%80',
  '.%2e',
  ';a=b',
]
