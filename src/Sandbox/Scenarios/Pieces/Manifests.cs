namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>The operators and applications of the platform's repository.</summary>
internal static class Manifests
{
    public const string OldFilter = "agent-docs-*.yaml";
    public const string NewFilter = "{agent-docs-*.yaml,*general.yaml}";

    private const string Automated = """

            automated:
              prune: true
              selfHeal: true
              allowEmpty: false
        """;

    public static string AppOfApps(string git, bool automated) => Application(git, "platform-apps", "infra/gitops", "argocd", automated, """
            directory:
              recurse: true
              include: "{applications,projects}/*.yaml"
              exclude: "*.md"
        """);

    public static string DatabaseInstances(string git, string include, bool automated) => Application(git, "database-instances", "infra/gitops/databases", "databases", automated, $$"""
            directory:
              recurse: false
              include: "{{include}}"
              exclude: "{README.md,*example*,*template*}"
        """);

    public static string OperatorApplication(string git, string database) =>
        Application(git, $"{database}-operator", $"operators/{database}", $"{database}-operator", automated: true, "");

    public static string Operator(string database, string image) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {database}-operator
          namespace: {database}-operator
        spec:
          replicas: 1
          selector:
            matchLabels:
              app.kubernetes.io/name: {database}-operator
          template:
            metadata:
              labels:
                app.kubernetes.io/name: {database}-operator
            spec:
              containers:
                - name: manager
                  image: {image}

        """;

    private static string Application(string git, string name, string path, string ns, bool automated, string directory) => $"""
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: {name}
          namespace: argocd
          labels:
            app.kubernetes.io/part-of: platform
        spec:
          project: platform
          source:
            repoURL: {git}/platform.git
            targetRevision: main
            path: {path}
        {directory}

          destination:
            server: https://kubernetes.default.svc
            namespace: {ns}
          syncPolicy:{(automated ? Automated : "")}
            syncOptions:
              - CreateNamespace=true

        """;
}
