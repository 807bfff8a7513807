import town from './town/shibata/index.ts'
import { checkTown, innerOf } from './src/language/index.ts'
import { translate } from './src/platform/screens/words.ts'
console.log(checkTown(town), town.procedures.length)
const J=/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const seen=new Map()
for (const d of town.procedures.filter(p=>p.group==='介護')) {
  const add=(t)=>{ if(t && J.test(t) && !seen.has(t)) seen.set(t,d.id) }
  add(d.group); d.lifeEvents.forEach(e=>{add(e);add(e+'の手続き')}); add(d.name);add(d.who);add(d.summary);d.bring.forEach(add);add(d.deadline.text)
  d.eligible.forEach(r=>{add(r.text);add(r.otherwise)})
  const f=(x)=>{ add(x.label);add(x.hint);add(x.text);add(x.yes);add(x.no);add(x.ground&&undefined); (x.choices??[]).forEach(c=>add(c.label)); if(x.each) {add(x.each+'1')} innerOf(x).forEach(f)}
  d.pages.forEach(p=>{add(p.title);add(p.lead);p.fields.forEach(f)})
  add(d.outcomes.results?.label); d.outcomes.results?.choices.forEach(c=>add(c.label)); add(d.outcomes.approved);add(d.outcomes.rejected)
}
const lang=process.argv[2]??'en'
const missing=[...seen].filter(([t])=>{ const r=translate(t,lang,town.words); return r===undefined || (lang==='easy' && r===t)})
console.log(missing.length, 'of', seen.size)
for (const [t,id] of missing) console.log(id+'\t'+t)
