-- Publishes the next edition of a term's report, for good: an interim one until the term's last school day, then one for
-- the whole term, and after that corrected ones, each with its reason. Interim ones keep a week between them, so that
-- what one pupil missed cannot be read from the difference. A term before one already published is refused: the later
-- report hid small groups without taking this one into account. What the reader reviewed is named by its number and
-- kind; anything else is refused.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.publish_report(
  p_school int, p_year int, p_term int, p_edition int, p_kind text, p_figures jsonb, p_commentary text, p_reason text
) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a app.actor := app.require_ability(p_school, 'publish_report');
  v_latest published_report;
  v_kind text;
begin
  perform from school where id = p_school for update;
  select * into v_latest from published_report
    where school_id = p_school and academic_year = p_year and term = p_term order by edition desc limit 1;
  if p_edition is distinct from coalesce(v_latest.edition, 0) + 1 then
    perform app.refuse('published', format('This report was published by %s while you were reading. Nothing else was published.', v_latest.person_name));
  end if;
  if exists (select from published_report where school_id = p_school and academic_year = p_year and term > p_term) then
    perform app.refuse('out_of_order', 'A later term of this year has been published. An earlier one can no longer be: the two together could show small groups.');
  end if;
  v_kind := case
    when v_latest.kind in ('final', 'corrected') then 'corrected'
    when app.today() < app.last_day_of_term(p_school, p_year, p_term) then 'interim'
    else 'final'
  end;
  if p_kind is distinct from v_kind then
    perform app.refuse('another_kind', 'The term’s last school day is another one now. Nothing was published. Load the page again.');
  end if;
  if v_kind = 'interim' and v_latest.published_on > app.today() - 7 then
    perform app.refuse('too_soon', 'An interim report was published less than a week ago. Two so close together could show what one pupil missed.');
  end if;
  insert into published_report (school_id, academic_year, term, edition, kind, reason, figures, commentary, published_at,
      published_on, by_membership, person_name, position)
    values (p_school, p_year, p_term, p_edition, p_kind, p_reason, p_figures, p_commentary, app.now(),
      app.today(), a.membership_id, a.person_name, a.position);
  delete from report_draft where school_id = p_school and academic_year = p_year and term = p_term;
  perform app.log_change(a, p_school, 'report published',
    format('%s/%s, term %s, edition %s (%s)', p_year, p_year + 1, p_term, p_edition, p_kind));
end $$;
