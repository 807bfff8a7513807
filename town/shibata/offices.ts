/** The sections (課) that the plan names, and those a town of this size has besides. Extensions are invented. */
import type { Office } from '#platform/house'

const office = (id: string, name: string, extension: string, place: string): Office => ({
  id,
  name,
  tel: `0224-55-${extension}`,
  mail: `${id}@shibata.example.jp`,
  place,
})

export const offices: readonly Office[] = [
  office('mayor', '町長室', '0001', '役場庁舎 3階'),
  office('planning', 'まちづくり政策課', '0002', '役場庁舎 2階'),
  office('general', '総務課', '0003', '役場庁舎 2階'),
  office('finance', '財政課', '0004', '役場庁舎 2階'),
  office('tax', '税務課', '0005', '役場庁舎 1階 5番窓口'),
  office('citizens', '町民環境課', '0006', '役場庁舎 1階 1番窓口'),
  office('child-family', '子ども家庭課', '0007', '役場庁舎 1階 3番窓口'),
  office('health', '健康推進課', '0008', '保健センター 1階'),
  office('welfare', '福祉課', '0009', '役場庁舎 1階 4番窓口'),
  office('agriculture', '農政課', '0010', '役場庁舎 2階'),
  office('commerce-tourism', '商工観光課', '0011', '役場庁舎 2階'),
  office('construction', '都市建設課', '0012', '役場庁舎 2階'),
  office('water', '上下水道課', '0013', '役場庁舎 1階'),
  office('accounting', '会計課', '0014', '役場庁舎 1階 2番窓口'),
  office('tsukinoki', '槻木事務所', '0015', '槻木事務所'),
  office('education', '教育総務課', '0016', '役場庁舎 2階'),
  office('lifelong-learning', '生涯学習課', '0017', '役場庁舎 2階'),
  office('council', '議会事務局', '0018', '役場庁舎 3階'),
  office('farm-committee', '農業委員会事務局', '0019', '役場庁舎 2階'),
]
