/** The door for other systems. */
export { openAnswers, pointed, pointerOf, unknownAnswers } from './answers.ts'
export { type GuardedAnswer, type GuardedCall, guardedPost } from './guarded-post.ts'
export { API_ROOT, answersSchema, type OpenApi, type OperationObject, openApiOf } from './openapi.ts'
export {
  IDEMPOTENCY_KEY,
  MOST_LISTED,
  OPERATIONS,
  type Operation,
  type OperationId,
} from './operations.ts'
export { readJson } from './read-json.ts'
export { isScope, SCOPES, type Scope } from './scopes.ts'
export { sendWebhook, signatureOf, type WebhookCall } from './send-webhook.ts'
export { AddressRefused, mayCall, wrongUrl } from './webhook-address.ts'
