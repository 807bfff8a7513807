import { createTransport, type Transporter } from 'nodemailer'

/** A server that says nothing is given up after this; nodemailer itself would wait ten minutes. The job tries again. */
const PATIENCE_MS = { greeting: 20_000, silence: 60_000 }

/** A pool of connections to an SMTP server. */
export const openTransport = (url: string, { greeting, silence } = PATIENCE_MS): Transporter =>
  createTransport({
    url,
    // Once more where a connection kept open was closed by the server meanwhile; the job tries again besides.
    ...{ pool: true, maxConnections: 4, maxRequeues: 1 },
    ...{ connectionTimeout: greeting, greetingTimeout: greeting, socketTimeout: silence },
  })
