export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Gives the chosen applications to oneself, or to a colleague where the post allows it. */
export function BulkAssign(props: { colleagues: readonly Colleague[]; mayAssignOthers: boolean }) {
  return (
    <div className="actions">
      <button className="button" type="submit" name="to" value="">
        選んだ申請の担当になる
      </button>
      {props.mayAssignOthers && props.colleagues.length > 0 && (
        <>
          <label htmlFor="bulk-other">または、担当を</label>
          <select className="control w-middle" id="bulk-other" name="other">
            {props.colleagues.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
          <button className="button" type="submit" name="to" value="other">
            この人に決める
          </button>
        </>
      )}
    </div>
  )
}
