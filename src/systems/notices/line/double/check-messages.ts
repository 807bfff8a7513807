/** What is wrong with messages, as the Messaging API says it: a sentence and the place. */
export interface Detail {
  readonly message: string
  readonly property: string
}

const MOST_MESSAGES = 5
const LONGEST = { text: 5_000, altText: 400, buttons: 160, label: 20, uri: 1_000 }
const MOST_ACTIONS = 4

type Loose = Readonly<Record<string, unknown>>

const objectOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}

/** The kinds that the town sends are checked in full; every other kind is refused. */
export function checkMessages(messages: unknown): Detail[] {
  if (!Array.isArray(messages) || messages.length < 1 || messages.length > MOST_MESSAGES)
    return [{ message: `Size must be between 1 and ${MOST_MESSAGES}`, property: 'messages' }]
  return messages.flatMap((each, at) => checkMessage(objectOf(each), `messages[${at}]`))
}

function checkMessage(message: Loose, at: string): Detail[] {
  if (message.type === 'text') return length(message.text, `${at}.text`, LONGEST.text)
  const template = objectOf(message.template)
  if (message.type !== 'template' || template.type !== 'buttons')
    return [{ message: 'Must be one of the following values: [text, template]', property: `${at}.type` }]
  const { actions } = template
  const wrongActions = !Array.isArray(actions) || actions.length < 1 || actions.length > MOST_ACTIONS
  return [
    ...length(message.altText, `${at}.altText`, LONGEST.altText),
    ...length(template.text, `${at}.template.text`, LONGEST.buttons),
    ...(wrongActions
      ? [{ message: `Size must be between 1 and ${MOST_ACTIONS}`, property: `${at}.template.actions` }]
      : actions.flatMap((each, of) => checkAction(objectOf(each), `${at}.template.actions[${of}]`))),
  ]
}

function checkAction(action: Loose, at: string): Detail[] {
  if (action.type !== 'uri')
    return [{ message: 'Must be one of the following values: [uri]', property: `${at}.type` }]
  const badUri = typeof action.uri === 'string' && !/^(https?|line|tel):/.test(action.uri)
  return [
    ...length(action.label, `${at}.label`, LONGEST.label),
    ...length(action.uri, `${at}.uri`, LONGEST.uri),
    ...(badUri ? [{ message: 'invalid uri scheme', property: `${at}.uri` }] : []),
  ]
}

function length(value: unknown, property: string, most: number): Detail[] {
  if (typeof value !== 'string' || value === '') return [{ message: 'May not be empty', property }]
  return value.length > most ? [{ message: `Length must be between 0 and ${most}`, property }] : []
}
