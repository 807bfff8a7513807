export interface S3Settings {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** How this town is known to デジタル認証アプリ (OpenID Connect). */
export interface CardSettings {
  readonly issuer: string
  readonly clientId: string
  /** PEM, PKCS #8. Its kind decides the algorithm of the client's assertion: P-256 signs ES256. */
  readonly privateKey: string
  /** `kid` of the key, when the provider wants it named. */
  readonly keyId?: string
  readonly scope: string
  readonly acrValues?: string
  /** To whom the client's assertion is addressed. */
  readonly audience: 'token-endpoint' | 'issuer'
  readonly idTokenAlgorithm: string
}

/** How this town's LINE公式アカウント speaks to the LINE Platform (Messaging API). */
export interface LineSettings {
  readonly channelId: string
  /** Signs webhooks, and asks for tokens. */
  readonly channelSecret: string
  /** A long-lived token. Absent: stateless ones of fifteen minutes are asked for. */
  readonly channelToken?: string
  /** `@shibata`, by which people find the account. */
  readonly basicId: string
  /** Of the Messaging API and of the dialog that links accounts, without a slash at the end. */
  readonly apiBase: string
  readonly accessBase: string
}

/** Another CKAN, such as the prefecture's portal, to which the town's open data is sent. */
export interface CkanPushSettings {
  /** Its address, without a slash at the end. */
  readonly url: string
  /** An API token of somebody who may edit the organization's datasets. */
  readonly token: string
  /** Name of the town's organization there. */
  readonly organization: string
}

/** Everything an operator may decide. `.env.example` describes each setting. */
export interface Config {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** The address people use, without a slash at the end. */
  readonly baseUrl: string
  readonly dataDir: string
  /** Absent: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl?: string
  /** Folder under `town/`. */
  readonly town: string
  readonly schema: string
  /** Whether an empty town is filled with invented people and cases. */
  readonly sample: boolean
  readonly roles: { readonly web: boolean; readonly worker: boolean }
  /** Absent: letters by mail are kept where staff can read them, and nothing is sent. */
  readonly smtpUrl?: string
  readonly mailFrom: string
  /** Absent: files lie in `dataDir/files`. */
  readonly s3?: S3Settings
  readonly clamav?: { readonly host: string; readonly port: number }
  /** 64 hex digits; several, separated by commas, when keys are changed: the first encrypts, all decrypt. */
  readonly secretKey?: string
  /** Absent: nobody can sign in with the card, except with the sample's own provider in a sample town. */
  readonly card?: CardSettings
  /** Absent: nobody is told by LINE, except through the sample's own platform in a sample town. */
  readonly line?: LineSettings
  /** Absent: open data is served here and sent nowhere. */
  readonly ckanPush?: CkanPushSettings
  /** Absent: maps stand on what the town ships, and no outside host is asked. */
  readonly mapTiles?: {
    readonly url: string
    readonly attribution: string
    /** Where the source says how it wants to be named. */
    readonly link?: string
  }
  /** A minute: posts and pages of one visitor, sign-ins from one address, calls of one token. */
  readonly rateLimits: {
    readonly posts: number
    readonly pages: number
    readonly signIns: number
    readonly api: number
  }
  /** Private networks (CIDR) that webhooks may call; every other private address is refused. */
  readonly webhookNetworks: readonly string[]
  /** Private networks (CIDR) with a push service of one's own; every other private address is refused. */
  readonly pushNetworks: readonly string[]
  /** Private networks (CIDR) whose equipment is asked whether it can be reached; every other private address is refused. */
  readonly reachNetworks: readonly string[]
  /** Behind a proxy of one's own: the client is the last address of X-Forwarded-For. */
  readonly trustProxy: boolean
  readonly log: 'quiet' | 'info'
}
