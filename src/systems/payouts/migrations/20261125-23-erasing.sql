-- Accounts go with the case that they belonged to; what was paid, when and in which batch stays.
create or replace function payout_line_is_frozen() returns trigger language plpgsql as $$
begin
  if (select frozen_at from payout_batch where id = coalesce(new.batch_id, old.batch_id)) is null then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and row(new.batch_id, new.payment_id, new.seq, new.amount, new.removed_at)
      is not distinct from row(old.batch_id, old.payment_id, old.seq, old.amount, old.removed_at) then
    if new.account = old.account or (new.account = '{}'::jsonb
        and is_being_erased((select application_id from payment where id = old.payment_id))) then
      return new;
    end if;
  end if;
  raise exception 'a decided batch is frozen: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create function payment_account_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and is_being_erased((select application_id from payment where id = old.payment_id)) then
    return old;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
drop trigger payment_account_append_only on payment_account;
create trigger payment_account_append_only before update or delete on payment_account
  for each row execute function payment_account_is_append_only();
