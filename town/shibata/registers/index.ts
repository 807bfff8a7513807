/** 台帳: what the town keeps as its own files have it. What is published as open data is in `open-data.ts`. */
import type { AssetSettings, RegisterDefinition } from '#language'
import { boards } from './boards.ts'
import { devices, lastGrade, loans, pupilDevices } from './devices.ts'
import { accessPoints, accessPointUse, addressPlan, cables, networkDevices } from './networks.ts'
import { locations } from './places.ts'
import { software, systems, verifications } from './software.ts'

export const registers: readonly RegisterDefinition[] = [
  locations,
  boards,
  systems,
  devices,
  loans,
  pupilDevices,
  software,
  verifications,
  cables,
  networkDevices,
  addressPlan,
  accessPoints,
  accessPointUse,
]

export const assets: AssetSettings = {
  things: [devices.id, pupilDevices.id, networkDevices.id, accessPoints.id],
  loans: loans.id,
  systems: systems.id,
  wearing: [cables.id],
  pupils: { register: pupilDevices.id, lastGrade },
  watched: [networkDevices.id, accessPoints.id],
}
