namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>Opening and checking.</summary>
public sealed partial class AuditLog
{
    /// <summary>Opens the audit for writing and checks all of it. Never throws for what a file or a disk may do: <see cref="Status"/> says how it went.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await Task.Run(OpenedAsync, CancellationToken.None);
        }
        catch (AuditUnavailableException unavailable)
        {
            Volatile.Write(ref status, new(false, unavailable.Message));
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            LogUnusable(log, fault);
            Close(AuditWords.Of(fault, files));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <exception cref="AuditUnavailableException">It is broken, or another process has it.</exception>
    private async Task OpenedAsync()
    {
        RefuseBroken();
        if (Writer is null)
        {
            await database.PrepareAsync(CancellationToken.None);
            Found(database.Verify(CancellationToken.None));
            RefuseBroken();
            Writer = AuditWriter.Open(files, clock, heldEpoch);
            isSuperseded |= Writer is null;
            RefuseBroken();
            heldEpoch = Writer!.Epoch;
        }

        Volatile.Write(ref status, new(true, null, Writer.Head.Seq));
    }

    private void RefuseBroken()
    {
        if (isSuperseded || broken is not null)
        {
            throw new AuditUnavailableException(isSuperseded ? AuditWords.Superseded : broken!.Sentence);
        }
    }

    private async Task<AuditVerification> VerifiedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.PrepareAsync(cancellationToken);
            return database.Verify(cancellationToken);
        }
        catch (Exception fault) when (IsOfTheFile(fault))
        {
            return new(AuditFinding.File, null, AuditWords.Of(fault, files), 0, AuditHead.None.Hash);
        }
    }

    private void Found(AuditVerification verification)
    {
        if (verification.IsWhole)
        {
            broken = null;
            return;
        }

        // A file that cannot be read now may be readable in a moment; a chain that is broken stays so.
        broken = verification.Finding == AuditFinding.File ? broken : verification;
        Volatile.Write(ref status, new(false, verification.Sentence));
        LogBroken(log, verification.Sentence);
    }
}
