/** For tests: a few routes of every kind. */
import { Form, PublicPage } from '#platform/screens'
import { Problem } from './problem.ts'
import { download, json, page, redirect } from './respond.ts'
import { get, post } from './route.ts'

export const testRoutes = [
  get('/form', { who: 'anyone' }, (request) =>
    page(
      request,
      <PublicPage request={request} title="用紙">
        <Form action="/sent">
          <button type="submit">送る</button>
        </Form>
      </PublicPage>,
    ),
  ),
  post('/sent', { who: 'anyone' }, async (request) => json({ said: (await request.form()).all('said') })),
  post('/kept', { who: 'resident' }, async (request) => json({ said: (await request.form()).all('said') })),
  get('/public', { who: 'anyone', cache: 'public' }, (request) =>
    page(
      request,
      <PublicPage request={request} title="だれでも">{`${request.language}${request.furigana}`}</PublicPage>,
    ),
  ),
  get('/moved', { who: 'anyone' }, () => redirect('/form')),
  get('/file', { who: 'anyone' }, () =>
    download(new TextEncoder().encode('<script>'), { name: '表.svg', type: 'image/svg+xml' }),
  ),
  get('/address', { who: 'anyone' }, (request) => json({ address: request.address })),
  get('/broken', { who: 'anyone' }, () => {
    throw new Error('secret detail')
  }),
  get('/broken-public', { who: 'anyone', cache: 'public' }, () => {
    throw new Error('secret detail')
  }),
  get('/conflict', { who: 'anyone' }, () => {
    throw new Problem(409, 'ほかの人が先に直しました。')
  }),
  get('/staff', { who: 'staff' }, () => json({})),
  get('/audit', { who: { may: 'audit.read' } }, () => json({})),
]
