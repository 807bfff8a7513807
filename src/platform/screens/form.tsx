import type { ReactNode } from 'react'
import { useRequest } from './page-context.tsx'

interface FormProps {
  readonly action: string
  readonly children: ReactNode
  /** Sends files along. */
  readonly upload?: boolean
  readonly className?: string
  readonly id?: string
}

/** A form that posts, with the token against forged requests. `noValidate`: our messages, in our words. */
export function Form({ action, children, upload, className, id }: FormProps) {
  const { csrf } = useRequest()
  return (
    <form
      action={action}
      method="post"
      id={id}
      className={className}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name="_csrf" value={csrf} />
      {children}
    </form>
  )
}
