-- Whether a session is held, of the rows of the calendar for one date: the year group's own where there is one, else the whole
-- school's, else it is not. Every query that joins the calendar asks this; app.has_session asks it of a single session.
--
-- owner: rollbook_owner
-- execute: rollbook_app, rollbook_worker, rollbook_writer
create or replace function app.session_held(p_own school_day, p_whole school_day, p_session text) returns boolean
-- No search path of its own, so that it is planned into the statement that calls it; what it names was settled when it was made.
language sql immutable
return coalesce(case p_session when 'AM' then coalesce((p_own).am, (p_whole).am)
  else coalesce((p_own).pm, (p_whole).pm) end, false);
