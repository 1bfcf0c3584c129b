-- Publishes a term's report, once and for good. A term before one already published is refused: the later report
-- hid small groups without taking this one into account.
--
-- owner: rollbook_writer
-- execute: rollbook_app
create or replace function app.publish_report(p_school int, p_year int, p_term int, p_figures jsonb, p_commentary text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare a app.actor := app.require_ability(p_school, 'publish_report');
begin
  perform from school where id = p_school for update;
  if exists (select from published_report where school_id = p_school and academic_year = p_year and term = p_term) then
    perform app.refuse('published', 'This report has been published. What was published stays as it is.');
  end if;
  if exists (select from published_report where school_id = p_school and academic_year = p_year and term > p_term) then
    perform app.refuse('out_of_order', 'A later term of this year has been published. An earlier one can no longer be: the two together could show small groups.');
  end if;
  insert into published_report (school_id, academic_year, term, figures, commentary, published_at, published_on,
      by_membership, person_name, position)
    values (p_school, p_year, p_term, p_figures, p_commentary, app.now(), app.today(),
      a.membership_id, a.person_name, a.position);
  delete from report_draft where school_id = p_school and academic_year = p_year and term = p_term;
  perform app.log_change(a, p_school, 'report published', format('%s/%s, term %s', p_year, p_year + 1, p_term));
end $$;
