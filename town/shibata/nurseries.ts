/**
 * 要確認: where a place is asked for. 船岡保育所 is named in the town's plan; 槻木保育所 and 西船迫保育所 are to be confirmed by
 * the town; those called （見本） are invented and stand for 認定こども園 and 小規模保育 that the town enters by their real names.
 */
export const nurseries = {
  funaoka: '船岡保育所',
  tsukinoki: '槻木保育所',
  nishifunabasama: '西船迫保育所',
  sakura: '（見本）桜つつみこども園',
  kikyo: '（見本）ききょうこども園',
  komorebi: '（見本）こもれび小規模保育室',
}
