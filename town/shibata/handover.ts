/**
 * 引き渡しのZIPの形。ぴったりサービスの申請データを受け取る「申請管理システム」の形は、町の契約と版で違う。ここで、
 * 列、ファイル名、文字コードを合わせる。書かなければ既定（#language の HANDOVER）のまま。
 */
import { HANDOVER, type HandoverLayout } from '#language'

export const handover: HandoverLayout = { ...HANDOVER }
