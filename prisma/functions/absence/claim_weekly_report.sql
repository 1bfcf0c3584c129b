-- Claims the sending of a class's report of a week, which is possible once. False when it was sent before. If the sender's
-- transaction fails, the claim is undone with it.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.claim_weekly_report(p_school int, p_group int, p_monday date, p_recipients int) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'send_reports');
begin
  insert into weekly_report_sent (school_id, group_id, monday, recipients, sent_at)
    values (p_school, p_group, p_monday, p_recipients, app.now())
    on conflict do nothing;
  return found;
end $$;
