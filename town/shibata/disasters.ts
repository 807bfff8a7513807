import type { Disaster, IsoDate } from '#language'

/** Invented, so that the demonstration has a flood to speak of. It never happened. */
export const disasters: readonly Disaster[] = [
  {
    id: 'sample-flood',
    name: '（見本）令和8年10月の大雨による白石川・阿武隈川の浸水',
    date: '2026-10-12' as IsoDate,
  },
]
