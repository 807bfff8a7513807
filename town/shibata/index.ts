/** 柴田町: everything that is this town and nothing else. Persons are invented; no real holder of an office is named. */
import { readFileSync } from 'node:fs'
import { parseAddresses, town } from '#language'
import { disasters } from './disasters.ts'
import { guides } from './guides/index.ts'
import { handover } from './handover.ts'
import { map } from './map.ts'
import { offices } from './offices.ts'
import { openData, sampleDatasets } from './open-data.ts'
import { payouts } from './payouts.ts'
import { permissions } from './permissions.ts'
import { fourthPlan } from './plan/index.ts'
import { procedures } from './procedures/index.ts'
import { readings } from './readings.ts'
import { assets, registers } from './registers/index.ts'
import { retention } from './retention.ts'
import { cardholders } from './sample/cardholders.ts'
import { sample, tour } from './sample/index.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'

export default town({
  id: 'shibata',
  code: '043231',
  name: '柴田町',
  prefecture: '宮城県',
  county: '柴田郡',
  mayor: { title: '柴田町長', name: '架空 太郎' },
  slogan: '花のまち柴田',
  hall: {
    postcode: '9891692',
    address: '宮城県柴田郡柴田町船岡中央二丁目3-45',
    tel: '0224-55-0000',
    hours: '平日 8時30分から17時15分まで（土曜・日曜・祝日・12月29日から1月3日は休み）',
    lat: 38.05658,
    lng: 140.76583,
  },
  offices,
  permissions,
  payouts,
  retention,
  openData,
  map,
  procedures,
  registers,
  assets,
  guides,
  plan: fourthPlan,
  disasters,
  handover,
  addresses: parseAddresses(readFileSync(new URL('./addresses.csv', import.meta.url), 'utf8')),
  texts,
  readings,
  words,
  sample: { ...sample, datasets: sampleDatasets },
  cardholders,
  tour,
})
