import { describe, expect, test } from 'vitest'
import { reader } from '../testing/form.ts'
import { emailKind } from './email.ts'
import { telKind } from './tel.ts'

describe('電話番号', () => {
  const read = reader(telKind, {})
  test.each([
    ['0224552111', '0224-55-2111'],
    ['０２２４－５５－２１１１', '0224-55-2111'],
    ['0224(55)2111', '0224-55-2111'],
    ['09012345678', '090-1234-5678'],
    ['+81 90-1234-5678', '090-1234-5678'],
    ['0221234567', '022-123-4567'],
    ['0312345678', '03-1234-5678'],
    ['0120123456', '0120-123-456'],
    ['01267-2-1234', '01267-2-1234'],
    ['0126721234', '0126721234'],
  ])('%s → %s', (written, kept) => expect(read(written)).toBe(kept))

  test.each([
    ['55-2111', /市外局番から/],
    ['0224-55-211', /桁数が合いません（いまは9桁/],
    ['090-1234-567', /11桁で入力/],
    ['電話なし', /数字で入力/],
    ['0000000000', /連絡のつく/],
  ])('%s は断る', (written, sentence) => expect(read(written)).toEqual([expect.stringMatching(sentence)]))
})

describe('メールアドレス', () => {
  const read = reader(emailKind, {})
  test.each([
    ['hanako@example.jp', 'hanako@example.jp'],
    ['ｈａｎａｋｏ＠Ｅｘａｍｐｌｅ．ｊｐ', 'hanako@example.jp'],
    ['old..phone.@docomo.example.jp', 'old..phone.@docomo.example.jp'],
  ])('%s → %s', (written, kept) => expect(read(written)).toBe(kept))

  test.each([
    ['hanako', /「@」がありません/],
    ['hanako@', /形が正しく/],
    ['a@b', /形が正しく/],
    ['a@b.jp\nBcc: c@d.jp', /改行/],
  ])('%s は断る', (written, sentence) => expect(read(written)).toEqual([expect.stringMatching(sentence)]))
})
