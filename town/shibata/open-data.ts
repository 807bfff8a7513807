/** オープンデータ: what the plan (Ⅰ-5) promised to publish, and who answers for it. Frequencies are the town's to confirm. */
import { readFileSync } from 'node:fs'
import type { OpenDataSettings, SampleDataset } from '#language'

export const openData: OpenDataSettings = {
  office: 'planning',
  published: {
    aed: {
      office: 'general',
      about: '町内の施設にあるAEDの場所と、使える時間です。',
      frequency: 'yearly',
      keywords: ['防災', '医療'],
    },
    care_service: {
      office: 'welfare',
      about: '町内の介護サービス事業所です。',
      frequency: 'yearly',
      keywords: ['介護', '福祉'],
    },
    hospital: {
      office: 'health',
      about: '町内の病院、診療所、歯科診療所です。',
      frequency: 'yearly',
      keywords: ['医療'],
    },
    cultural_property: {
      office: 'lifelong-learning',
      about: '町内の指定文化財です。',
      frequency: 'yearly',
      keywords: ['文化財', '観光'],
    },
    tourism: {
      office: 'commerce-tourism',
      about: '町内の観光施設と名所です。',
      frequency: 'yearly',
      keywords: ['観光'],
    },
    event: {
      office: 'commerce-tourism',
      about: '町内で開かれる催しです。',
      frequency: 'monthly',
      keywords: ['観光', 'イベント'],
    },
    public_wireless_lan: {
      office: 'planning',
      about: '町の施設などで使える、無料のWi-Fiです。',
      frequency: 'yearly',
      keywords: ['Wi-Fi'],
    },
    public_toilet: {
      office: 'citizens',
      about: '町にある公衆トイレの場所と設備です。',
      frequency: 'yearly',
      keywords: ['トイレ', '公共施設'],
    },
    fire_hydrant: {
      office: 'general',
      about: '消火栓と防火水槽の場所です。',
      frequency: 'yearly',
      keywords: ['防災', '消防'],
    },
    evacuation_space: {
      office: 'general',
      about:
        '災害の種類ごとに、危険から逃れるための指定緊急避難場所です。はじめに入っている表は、国土地理院「指定緊急避難場所データ」をもとにしています。',
      frequency: 'half-yearly',
      keywords: ['防災', '避難'],
    },
    evacuation_shelter: {
      office: 'general',
      about:
        '災害のときに、しばらく過ごすための指定避難所です。はじめに入っている表は、国土地理院「指定緊急避難場所データ」をもとにしています。',
      frequency: 'half-yearly',
      keywords: ['防災', '避難'],
    },
    population: {
      office: 'citizens',
      about: '地域ごと、年齢ごとの人口です。',
      frequency: 'monthly',
      keywords: ['人口', '統計'],
    },
    public_facility: {
      office: 'planning',
      about: '町の公共施設です。',
      frequency: 'yearly',
      keywords: ['公共施設'],
    },
    preschool: {
      office: 'child-family',
      about: '保育所、こども園、児童館などの子育て施設です。',
      frequency: 'yearly',
      keywords: ['子育て'],
    },
  },
}

const file = (name: string, dataset: string): SampleDataset => ({
  dataset,
  name,
  bytes: readFileSync(new URL(`./datasets/${name}`, import.meta.url)),
})
const csv = (dataset: string) => file(`043231_${dataset}.csv`, dataset)

/** See datasets/README.md for what is real and what is made up. */
export const sampleDatasets: readonly SampleDataset[] = [
  ...['aed', 'care_service', 'hospital', 'cultural_property', 'tourism', 'event', 'public_wireless_lan'].map(
    csv,
  ),
  ...['public_toilet', 'fire_hydrant', 'population', 'public_facility', 'preschool'].map(csv),
  file('043231_evacuation_space.geojson', 'evacuation_space'),
  file('043231_evacuation_shelter.geojson', 'evacuation_shelter'),
]
