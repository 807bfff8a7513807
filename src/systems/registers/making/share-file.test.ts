import { expect, test } from 'vitest'
import { place, register, text } from '#language'
import { shareFile, takeInFile } from './share-file.ts'

test('ほかの町が地図に出しているアプリを受け取っても、こちらで決めるまで何も公開されない', () => {
  const board = register({
    ...{ id: 'board', name: '掲示板', about: '試験のための台帳です。', office: 'tax', title: 'name' },
    fields: { name: text('名前'), where: place('場所') },
    map: { by: 'where', columns: ['name'] },
  })
  const taken = takeInFile(shareFile(board), { id: 'board-2', office: 'health' })
  expect(taken).toMatchObject({ id: 'board-2', office: 'health', name: '掲示板' })
  expect(taken).not.toHaveProperty('map')
})
