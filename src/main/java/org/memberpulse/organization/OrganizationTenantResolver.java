package org.memberpulse.organization;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate whose rows the entities of this request are. */
@PersistenceUnitExtension
@RequestScoped
class OrganizationTenantResolver implements TenantResolver {
    /** No organization has this id, so that work outside of any sees no row of a tenant. */
    private static final String NOBODY = "-";

    private final CurrentOrganization current;

    OrganizationTenantResolver(CurrentOrganization current) {
        this.current = current;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return current.idOr(NOBODY);
    }
}
