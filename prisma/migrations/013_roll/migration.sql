-- The grounds of regulation 9(1)(k) to (o) were listed in another order, so the letters that stand for them change: over
-- compulsory age K to L, boarding fees L to M, left an independent school M to N, excluded N to O, died O to K. Each entry goes
-- on meaning what was chosen. This is no amendment: the school said the words, and the letter was ours.
update enrolment set ground = translate(left(ground, 6), 'klmno', 'lmnok') || ')' where ground ~ '^9\(1\)\([k-o]\)$';

update admission_amendment set
    original = case when original ~ '^9\(1\)\([k-o]\)$' then translate(left(original, 6), 'klmno', 'lmnok') || ')' else original end,
    amended = case when amended ~ '^9\(1\)\([k-o]\)$' then translate(left(amended, 6), 'klmno', 'lmnok') || ')' else amended end
  where entity = 'enrolment' and field = 'ground' and (original || amended) ~ '9\(1\)\([k-o]\)';

update admission_amendment set amended = replace(amended, found.ground, translate(found.ground, 'klmno', 'lmnok'))
  from (
    select school_id, id, substring(amended from '"9\(1\)\([k-o]\)"') as ground from admission_amendment
    where entity = 'enrolment' and action = 'entry' and amended ~ '"ground": "9\(1\)\([k-o]\)"'
  ) found
  where admission_amendment.school_id = found.school_id and admission_amendment.id = found.id;
