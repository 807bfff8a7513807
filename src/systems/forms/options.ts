import type { FieldKind } from '#language'

/** How one property of a kind is asked of the clerk. */
export interface Option {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly input: 'text' | 'long' | 'whole' | 'number' | 'flag' | 'choices' | 'lines' | 'accepts'
  readonly unit?: string
  /** May not be left empty: the number that then stands. */
  readonly least?: number
}

const max = (least: string): Option => ({
  name: 'max',
  label: '文字数の上限',
  hint: `書かなければ${least}文字までです。`,
  input: 'whole',
  unit: '文字',
})

const CHOICES: Option = {
  name: 'choices',
  label: '選択肢',
  hint: '1行に1つずつ書いてください。並べた順に出ます。',
  input: 'choices',
}

const bounds = (unit: string, input: 'whole' | 'number' = 'whole'): Option[] => [
  { name: 'min', label: 'いちばん小さい値', input, unit },
  { name: 'max', label: 'いちばん大きい値', input, unit },
]

/** What each kind can be told besides its label. */
export const OPTIONS: Readonly<Partial<Record<FieldKind, readonly Option[]>>> = {
  personName: [{ name: 'withoutKana', label: 'フリガナを聞かない', input: 'flag' }],
  date: [
    { name: 'rules.past', label: 'きょうまでの日だけ（生年月日など）', input: 'flag' },
    { name: 'rules.future', label: 'きょうからの日だけ', input: 'flag' },
    {
      name: 'rules.fromDays',
      label: 'いちばん早い日',
      hint: 'きょうから数えた日数です。30日前までなら -30 と書きます。',
      input: 'whole',
      unit: '日後',
    },
    {
      name: 'rules.toDays',
      label: 'いちばん遅い日',
      hint: 'きょうから数えた日数です。',
      input: 'whole',
      unit: '日後',
    },
  ],
  choice: [CHOICES],
  choices: [CHOICES, { name: 'max', label: '選べる数の上限', input: 'whole', unit: '個' }],
  yesNo: [
    { name: 'yes', label: '「はい」の代わりの言葉', hint: '「あり」「同居している」など。', input: 'text' },
    { name: 'no', label: '「いいえ」の代わりの言葉', input: 'text' },
  ],
  consent: [{ name: 'text', label: '同意していただく文', hint: '全文を書いてください。', input: 'long' }],
  number: [
    { name: 'unit', label: '単位', hint: '「人」「枚」「㎡」など。', input: 'text' },
    ...bounds('', 'number'),
    { name: 'decimals', label: '小数の桁数', hint: '書かなければ整数だけです。', input: 'whole', unit: '桁' },
  ],
  yen: bounds('円'),
  text: [max('100')],
  longText: [max('1,000')],
  digits: [{ name: 'length', label: '桁数', input: 'whole', unit: '桁', least: 1 }],
  attachment: [
    { name: 'accept', label: '受け取るファイル', hint: '選ばなければ写真とPDFです。', input: 'accepts' },
    {
      name: 'maxFiles',
      label: 'ファイルの数の上限',
      hint: '書かなければ1つです。',
      input: 'whole',
      unit: '個',
    },
    { name: 'camera', label: 'スマートフォンではカメラを開く', input: 'flag' },
  ],
  bankAccount: [{ name: 'publicAccount', label: '公金受取口座も使える', input: 'flag' }],
  myNumber: [
    {
      name: 'ground',
      label: '個人番号を聞いてよい根拠',
      hint: '番号法の条と別表の項を書いてください。根拠がなければ聞けません。',
      input: 'text',
    },
  ],
  slot: [
    {
      name: 'times',
      label: '時間帯',
      hint: '1行に1つずつ、09:00-10:00 の形で書いてください。',
      input: 'lines',
    },
    { name: 'capacity', label: '1つの時間帯の定員', input: 'whole', unit: '人', least: 1 },
    { name: 'fromDays', label: '予約できるいちばん早い日', input: 'whole', unit: '日後', least: 0 },
    { name: 'toDays', label: '予約できるいちばん遅い日', input: 'whole', unit: '日後', least: 0 },
  ],
  repeat: [
    {
      name: 'each',
      label: '一件の呼び名',
      hint: '「参加する人」と書くと「参加する人1」「参加する人を追加」と出ます。',
      input: 'text',
    },
    { name: 'min', label: '最少', input: 'whole', unit: '件', least: 0 },
    { name: 'max', label: '最多', input: 'whole', unit: '件', least: 1 },
  ],
}

/** Files that an attachment may take, as people call them. */
export const ACCEPT_NAMES = {
  image: '写真',
  pdf: 'PDF',
  office: 'Word・Excel・PowerPoint',
  csv: 'CSV',
} as const
