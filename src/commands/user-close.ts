import type { Hall } from '#language'
import { closeStaff } from '#platform/people'
import type { Command } from '../systems/system.ts'
import { UsageError } from './command.ts'

export const userCloseCommand: Command = {
  name: 'user close',
  usage: 'user close LOGIN',
  about: '職員のアカウントを閉じます。その人がしたことの記録は残ります',
  async run(hall: Hall, [login]): Promise<{ readonly login: string }> {
    if (!login) throw new UsageError(`ログインIDを書いてください。使い方: ${userCloseCommand.usage}`)
    await closeStaff(hall, { kind: 'system', name: '運用担当' }, login)
    return { login }
  },
  human: ({ login }: { login: string }) =>
    `職員 ${login} のアカウントを閉じました。サインインはできなくなり、職と代理は今日で終わります。`,
}
