import type { ReactNode } from 'react'
import { T } from '#platform/screens'

/** A part of a dataset's page under its heading. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="stack">
    <h2 className="heading-bar">
      <T>{title}</T>
    </h2>
    {children}
  </section>
)
