/** Settings of one process: read once, at start, from the environment. */
export type { CardSettings, CkanPushSettings, Config, LineSettings, S3Settings } from './config.ts'
export { ConfigError, readConfig } from './read-config.ts'
