import { addToAccount, type ResidentActor } from '#platform/people'
import { post, redirect } from '#platform/web'
import { eraseKept, KINDS, keptOf } from './kept.ts'
import { KeptAnswers } from './screens/kept-answers.tsx'

addToAccount(async (request) => (
  <KeptAnswers kept={await keptOf(request.house, request.actor as ResidentActor)} />
))

export const routes = [
  post('/my/account/kept/erase', { who: 'resident' }, async (request) => {
    const wish = (await request.form()).text('kind')
    const kind = KINDS.find((each) => each === wish)
    if (kind) await eraseKept(request.house, request.actor as ResidentActor, kind)
    return redirect('/my/account')
  }),
]
