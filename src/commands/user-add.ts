import { randomBytes } from 'node:crypto'
import type { Hall } from '#language'
import type { Post } from '#platform/house'
import { addStaff } from '#platform/people'
import type { Command } from '../systems/system.ts'
import { type Flags, UsageError } from './command.ts'

interface Added {
  readonly id: string
  readonly login: string
  readonly password: string
}

export const userAddCommand: Command = {
  name: 'user add',
  usage: 'user add --login sato --name 佐藤花子 --email sato@example.jp --office child-family --post 係長',
  about: '職員を加えます。最初のパスワードを表示します',
  async run(hall: Hall, _args, flags): Promise<Added> {
    const [login, name, email, office, post] = ['login', 'name', 'email', 'office', 'post'].map((flag) =>
      text(flags, flag),
    )
    const password = randomBytes(12).toString('base64url')
    const assignments = [{ office: office!, post: post as Post }]
    const operator = { kind: 'system', name: '運用担当' } as const
    const id = await addStaff(hall, operator, {
      login: login!,
      name: name!,
      email: email!,
      password,
      assignments,
    })
    return { id, login: login!, password }
  },
  human: ({ login, password }: Added) =>
    `職員 ${login} を加えました。最初のパスワード: ${password}\n初めて入るときに、2つ目の確認方法を登録します。`,
}

function text(flags: Flags, name: string): string {
  const value = flags[name]
  if (typeof value !== 'string')
    throw new UsageError(`--${name} を指定してください。使い方: ${userAddCommand.usage}`)
  return value
}
