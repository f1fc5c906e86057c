import { expect, test } from 'vitest';
import { fieldsOf } from './form';

const page = `<form><input type="hidden" name="q" value="other"/></form><p id="here"></p>
<form action="" method="POST"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&quot;}"/>
<input type="radio" name="status" value="ONE"/><input type="radio" checked="" name="status" value="TWO"/>
<input type="checkbox" name="evidence" value="x"/><input disabled="" name="off" value="1"/>
<textarea name="reason" rows="3">a &lt;b&gt; &#x27;c&#x27;</textarea>
<select name="sure"><option value="">–</option><option value="HIGH" selected="">High</option></select>
<button name="intent" value="save">Save</button></form>`;

test('a form is read as a browser sends it: what is ticked, chosen and hidden, and no button', () => {
  expect(fieldsOf(page, 'reason')).toEqual([
    ['$ACTION_1:0', '{"id":"a"}'],
    ['status', 'TWO'],
    ['reason', "a <b> 'c'"],
    ['sure', 'HIGH'],
  ]);
  expect(fieldsOf(page, 'q')).toEqual([['q', 'other']]);
  expect(fieldsOf(page, 'q', 'id="here"')).toBeNull();
  expect(fieldsOf(page, 'nothing')).toBeNull();
});
