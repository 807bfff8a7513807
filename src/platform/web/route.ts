import type { WebRequest } from './request.ts'

/**
 * Who may use a route. A route without it does not compile, and `openWeb` refuses to start with one.
 * `{ may: 'case.read' }`: staff who hold that verb in at least one office today; the verb behind the
 * route still narrows to the record (people/permission.ts).
 * `{ scope: 'applications:read' }`: another system whose token has that scope. No cookie counts there and no form token is
 * asked; errors are `application/problem+json`.
 */
export type Who = 'anyone' | 'resident' | 'staff' | { readonly may: string } | { readonly scope: string }

export interface RouteOptions {
  readonly who: Who
  /** `public`: the same bytes for everybody, kept in the page cache; the handler sees an anonymous actor. */
  readonly cache?: 'public'
  /** Accepts files; the body may then be as large as `config`'s upload limit instead of 1 MiB. */
  readonly upload?: true
  /**
   * Called by a program that signs what it sends (LINE). The handler checks the signature over the body; no cookie counts
   * there and no form token is asked, and errors are `application/problem+json`.
   */
  readonly signed?: true
  /**
   * Any program may call it, as the CKAN API is called: it reads what everybody may read and changes nothing. No cookie counts
   * there and no form token is asked, of a post neither; errors are `application/problem+json`, limits those of the API.
   */
  readonly open?: true
  /** Attempts at signing in are limited more strictly than other posts. */
  readonly limit?: 'sign-in'
}

export interface Route extends RouteOptions {
  readonly method: 'GET' | 'POST'
  /** Hono path: `/procedures/:id`. */
  readonly path: string
  handle(request: WebRequest): Promise<Response> | Response
}

type Handle = Route['handle']

/** Declares a page. */
export const get = (path: string, options: RouteOptions, handle: Handle): Route => ({
  method: 'GET',
  path,
  ...options,
  handle,
})

/** Declares an action. Answer with `redirect` (303) so that a reload does not act twice. */
export const post = (path: string, options: RouteOptions, handle: Handle): Route => ({
  method: 'POST',
  path,
  ...options,
  handle,
})
