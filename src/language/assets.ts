/**
 * Which of a town's registers hold things that live: lent, lost, repaired, replaced. Their fields have the names that
 * `src/systems/devices/README.md` lists.
 */
export interface AssetSettings {
  /** Registers of things with a 状態: devices, pupils' devices, network equipment. */
  readonly things: readonly string[]
  /** The register of loans (貸出簿); nothing is lent without one. */
  readonly loans?: string
  /** The register of operating systems and the ends of their support; things link to it by `os`. */
  readonly systems?: string
  /** Registers of what wears out and is neither lent nor lost: cables. They stand in the replacement plan too. */
  readonly wearing?: readonly string[]
  /** Pupils' devices, and the last 学年 of each school: who was in it gives the device back at 年度更新. */
  readonly pupils?: { readonly register: string; readonly lastGrade: Readonly<Record<string, number>> }
  /** Registers whose records say how it is found out that they can be reached. */
  readonly watched?: readonly string[]
}
